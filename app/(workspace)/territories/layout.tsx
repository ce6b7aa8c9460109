export { InstallationLayout as default } from '@/components/shell/installation-layout'
